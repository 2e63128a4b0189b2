import type { Finding } from '../../../contract/findings.ts';
import type { Recogniser } from '../recogniser.ts';

/** Published forms of keys and tokens; every repetition has an end. */
const forms = new RegExp(
  [
    '(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}(?![0-9A-Za-z])',
    'gh[pousr]_[A-Za-z0-9]{30,255}',
    'github_pat_[A-Za-z0-9_]{30,255}',
    'glpat-[A-Za-z0-9_-]{20,64}',
    'xox[abeoprs]-[A-Za-z0-9-]{10,255}',
    'AIza[A-Za-z0-9_-]{35}',
    'ya29\\.[A-Za-z0-9_-]{20,255}',
    '[rs]k_(?:live|test)_[A-Za-z0-9]{16,255}',
    'sk-[A-Za-z0-9_-]{20,255}',
    'SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64}',
    'npm_[A-Za-z0-9]{36}',
    'hf_[A-Za-z0-9]{30,64}',
    'dapi[0-9a-f]{32}',
    'eyJ[A-Za-z0-9_-]{8,4096}\\.eyJ[A-Za-z0-9_-]{4,8192}(?:\\.[A-Za-z0-9_-]{0,2048})?',
  ]
    .map((form) => `(?<![A-Za-z0-9_-])${form}`)
    .join('|'),
  'g',
);
const cloudKey = /(?:AccountKey|SharedAccessKey|SharedAccessSignature|sig)=([A-Za-z0-9+/%]{40,200}={0,2})/g;
const inUrl = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@?#]{1,64}:([^\s:/@?#]{1,128})@/gi;
const label =
  /(?:\b|_)(?:password|passwd|pwd|pass ?phrase|passcode|pass ?code|contrase(?:n|ñ)a|client[_ -]?secret|secret(?:[_ -]?key)?|api[_ -]?(?:key|token|secret)|access[_ -]?(?:key|token)|auth[_ -]?token|bearer|private[_ -]?key)["']?[ ]?(:|=>?|[ ]is:?|[ ](?=[A-Za-z0-9._~+/-]{24}))[ ]{0,3}["'`]?([^\s"'`<>]{4,256})/gi;
const noValue =
  /^(?:[*•xX.…_-]{3,}|\$[{(]?\w|\{|%\w|\[|must|should|shall|will|cannot|required|reset|resets?ing|protected|policy|policies|expired?|expires|changed?|optional|incorrect|invalid|wrong|none|null|undefined|true|false|string|your|the|this|that|these|not|never|needed|stored|sent|being|same|hidden|redacted|and|for|also|case|only|please|minimum|at\b|manager|both|enter|forgot|example)/i;

/** Credentials: private keys, cloud and service tokens, JSON web tokens, passwords in context. */
export const secret: Recogniser = {
  name: 'secret',
  types: ['SECRET'],
  find(text) {
    return [...privateKeys(text), ...tokens(text), ...labelled(text)];
  },
};

/** RFC 7468. A key whose end is missing counts as far as its letters go. */
function* privateKeys(text: string): Iterable<Finding> {
  const heads = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
  const ends = /-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
  const endings = Array.from(text.matchAll(ends), (match) => match.index + match[0].length);
  let next = 0;
  for (const head of text.matchAll(heads)) {
    const start = head.index;
    while ((endings[next] ?? Infinity) <= start) next++;
    const end = endings[next] ?? Infinity;
    const body = /^[A-Za-z0-9+/=\s:,.-]*/.exec(text.slice(start, start + 4096))?.[0].trimEnd() ?? '';
    yield found(start, end - start <= 16_384 ? end : start + body.length, 'Private key', 0.99);
  }
}

function* tokens(text: string): Iterable<Finding> {
  for (const match of text.matchAll(forms)) {
    yield found(match.index, match.index + match[0].length, 'Published form of a key or token', 0.99);
  }
  for (const match of [...text.matchAll(cloudKey), ...text.matchAll(inUrl)]) {
    const value = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(value);
    yield found(start, start + value.length, 'Credential in an address or connection string', 0.97);
  }
}

function* labelled(text: string): Iterable<Finding> {
  for (const match of text.matchAll(label)) {
    const [sign = '', value = ''] = [match[1], (match[2] ?? '').replace(/[.,;:)\]}]+$/, '')];
    if (value.length < 4 || noValue.test(value)) continue;
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 1);
    if (!looksLikeCredential(value) && (/is|^ ?$/.test(sign) || rest === ' ')) continue;
    const start = match.index + match[0].length - (match[2] ?? '').length;
    yield found(start, start + value.length, 'Labelled as a credential', 0.9);
  }
}

/** Words of prose are letters alone. */
const looksLikeCredential = (value: string) => /\d|[^\w'’,.-]/.test(value) || /[a-z][A-Z]/.test(value);

function found(start: number, end: number, why: string, confidence: number): Finding {
  return { type: 'SECRET', start, end, why, confidence };
}
