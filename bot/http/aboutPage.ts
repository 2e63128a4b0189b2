import { escapeHtml, plainPage, type PlainPage } from './plainHtml.ts';

/**
 * The page behind the privacy, terms and support links of the app, readable without signing in and without scripts.
 * An agency with pages of its own names them when it builds the manifests instead.
 * @param contact an address or a sentence
 */
export function aboutPage(contact: string): PlainPage {
  const sections = [
    section('privacy', 'Privacy', privacy),
    section('terms', 'Terms of use', terms),
    section(
      'help',
      'Help',
      [`Questions and problems: ${contact}`],
      '<p><a href="/about/help/">Help pages</a></p>',
    ),
  ];
  return plainPage(
    'About Commonwealth Assistant',
    `<h1>Commonwealth Assistant</h1>
<p>The assistant helps public employees with reading and writing inside Teams, Word and Outlook.</p>
${sections.join('\n')}`,
  );
}

const privacy = [
  'The assistant reads what you send or choose: your message, the files you attach, the document or message you have open, and its thread when you ask for that. It reads nothing else.',
  'Personal data that is found is masked before a text goes to an AI model, unless the rules of your workspace say otherwise. Some data is refused. No public model is trained on what you send.',
  'Each answer leaves a record: who asked, when, which kind of help, under which rules, and the result. The text of conversations is kept encrypted. Records are kept and disclosed as the law on public records says.',
];

const terms = [
  'Use is voluntary and for state business only.',
  'Answers can be wrong or incomplete. Check them against their sources before you use them.',
  'The assistant does not decide about eligibility, benefits or any person. A person decides.',
];

function section(id: string, title: string, paragraphs: readonly string[], more = ''): string {
  const texts = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`);
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${texts.join('\n')}${more}\n</section>`;
}
