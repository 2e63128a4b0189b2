/** One stem for words that people use for the same thing; keys and values are stems. */
const same = new Map(
  Object.entries({
    supervisor: ['boss', 'manager', 'manag', 'superior', 'director', 'chief'],
    email: ['mail', 'e-mail', 'mails'],
    chatgpt: ['gpt', 'chat-gpt'],
    conversation: ['chat', 'thread', 'convers'],
    type: ['write', 'enter', 'paste', 'wrote', 'input', 'say', 'put'],
    see: ['read', 'look', 'view', 'access', 'watch', 'spy'],
    agenci: ['department', 'depart', 'office', 'secretariat'],
    private: ['confidential', 'secret', 'privacy', 'secur', 'secure', 'safe', 'privaci'],
    file: ['document', 'pdf', 'attachment', 'attach'],
    colleague: ['coworker', 'co-worker', 'teammate'],
    delete: ['delet', 'remove', 'remov', 'erase', 'eras', 'wipe', 'clear'],
    train: ['learn'],
    course: ['lesson', 'class', 'workshop', 'video'],
    allow: ['permit', 'approv', 'ok'],
  }).flatMap(([word, others]) => others.map((other) => [other, word] as const)),
);

export function sameWords(stem: string): string {
  return same.get(stem) ?? stem;
}
