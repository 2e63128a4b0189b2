/** Words that people use for the same thing when they ask about the assistant. */
export const sameWords: readonly (readonly string[])[] = [
  ['supervisor', 'boss', 'manager', 'superior', 'director', 'chief'],
  ['email', 'mail', 'emails'],
  ['chatgpt', 'gpt'],
  ['conversation', 'chat', 'chats'],
  ['type', 'enter', 'paste', 'input', 'put'],
  ['see', 'read', 'look', 'view', 'watch', 'spy'],
  ['agency', 'department', 'secretariat'],
  ['private', 'confidential', 'secret', 'privacy', 'secure', 'safe'],
  ['file', 'document', 'pdf', 'attachment'],
  ['colleague', 'coworker', 'teammate'],
  ['delete', 'remove', 'erase', 'wipe', 'clear'],
  ['train', 'learn'],
  ['course', 'lesson', 'class', 'workshop'],
  ['allow', 'permit', 'ok', 'okay'],
];
