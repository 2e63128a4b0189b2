/** Nouns made of verbs, and the verb to say instead. */
const verbs: Readonly<Record<string, string>> = {
  ...{ acceptance: 'accept', accumulation: 'build up', acquisition: 'buy', administration: 'run' },
  ...{ allocation: 'give out', analysis: 'look at', appointment: 'appoint', approval: 'approve' },
  ...{ arrangement: 'arrange', assessment: 'assess', assignment: 'assign', cancellation: 'cancel' },
  ...{ collection: 'collect', commencement: 'start', completion: 'finish', compliance: 'comply' },
  ...{ consideration: 'consider', consolidation: 'join', construction: 'build', continuation: 'go on' },
  ...{ coordination: 'coordinate', creation: 'create', delegation: 'hand over', demonstration: 'show' },
  ...{ destruction: 'destroy', determination: 'decide', development: 'develop', discussion: 'discuss' },
  ...{ dissemination: 'share', distribution: 'send out', documentation: 'write down' },
  ...{ elimination: 'end', enforcement: 'enforce', establishment: 'set up', evaluation: 'judge' },
  ...{ examination: 'look at', expansion: 'grow', explanation: 'explain', facilitation: 'help' },
  ...{ identification: 'find', implementation: 'carry out', improvement: 'improve', inclusion: 'include' },
  ...{ initiation: 'start', inspection: 'inspect', installation: 'install', investigation: 'look into' },
  ...{ issuance: 'issue', maintenance: 'maintain', management: 'manage', measurement: 'measure' },
  ...{ modification: 'change', negotiation: 'negotiate', notification: 'tell', observation: 'see' },
  ...{ participation: 'take part', performance: 'do', preparation: 'prepare', presentation: 'show' },
  ...{ preservation: 'keep', prevention: 'prevent', prioritization: 'put first', procurement: 'buy' },
  ...{ production: 'make', promotion: 'promote', protection: 'protect', provision: 'provide' },
  ...{ recommendation: 'recommend', reduction: 'reduce', renewal: 'renew', replacement: 'replace' },
  ...{ resolution: 'solve', restoration: 'restore', selection: 'choose', submission: 'send in' },
  ...{ termination: 'end', transmission: 'send', utilization: 'use', verification: 'check' },
};

const before = /\b(?:the|an?) (\w{6,20}) of\b/gi;
const behind =
  /\b(?:make|makes|made|making|conduct|conducts|conducted|perform|performs|performed|provide|provides|provided|give|gives|gave|undertake|undertakes|undertook|carry out|carries out|carried out) (?:an? |the )?(\w{6,20})(?= (?:of|to|for|about|on|with)\b)/gi;

/** Verbs that hide in nouns ("the implementation of the plan"), each with the verb to say. */
export function hiddenVerbs(text: string): { text: string; start: number; why: string }[] {
  return [before, behind].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const noun = (found[1] ?? '').toLowerCase();
      if (!Object.hasOwn(verbs, noun)) return [];
      const why = `A verb hides in this noun: say who does it, with "${verbs[noun] ?? ''}".`;
      return [{ text: found[0], start: found.index, why }];
    }),
  );
}
