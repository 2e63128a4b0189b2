import {
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Versions,
  type Action,
} from 'adaptivecards';
import { safeAddress } from '../chat/safeAddress.ts';
import { cardMarkdownToHtml } from './cardMarkdown.ts';
import { cleanCard } from './cleanCard.ts';
import { hostConfig } from './hostConfig.ts';

/** What a person did with a card. `open` carries an address that may be opened. */
export type CardAct =
  | { kind: 'submit'; data: unknown }
  | { kind: 'execute'; verb: string; data: unknown }
  | { kind: 'open'; address: string };

/**
 * Draws a card with Microsoft's renderer; undefined when it is not a card. Images and media are left out, links
 * to anything but https and mail are not acts.
 */
export function renderCard(content: unknown, onAct: (act: CardAct) => void): HTMLElement | undefined {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = cardMarkdownToHtml(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = (action) => {
    const act = readAct(action);
    if (act !== undefined) onAct(act);
  };
  card.onAnchorClicked = (_element, anchor) => {
    const address = safeAddress(anchor.href);
    if (address !== undefined) onAct({ kind: 'open', address });
    return true;
  };
  try {
    card.parse(cleanCard(content), new SerializationContext(Versions.v1_5));
    return card.render();
  } catch {
    // The renderer throws on shapes that it does not expect; the chat says so instead.
    return undefined;
  }
}

function readAct(action: Action): CardAct | undefined {
  if (action instanceof ExecuteAction) return { kind: 'execute', verb: action.verb, data: action.data };
  if (action instanceof SubmitAction) return { kind: 'submit', data: action.data };
  const address = action instanceof OpenUrlAction ? safeAddress(action.url) : undefined;
  return address === undefined ? undefined : { kind: 'open', address };
}
