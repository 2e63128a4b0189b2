const finite =
  /\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|shall|may|might|must|says?|said|came|went|got|gets|goes|comes|wants?|needs|thinks?|hopes?|knows?|works|starts|begins|ends|opens|closes|seems|looks|takes|makes|gives|means|runs|leaves|lets|keeps|holds|stays|stands|costs|pays|shows|allows|requires|asks|adds|falls|expires|retires|received|found|saw|told|took|made|went|thinks)\b|['’](?:s|re|ve|ll|d|m)\b(?= \w)|n['’]t\b/i;

/** Whether a piece of text holds a finite verb, so far as common ones go. */
export function hasVerb(text: string): boolean {
  return finite.test(text);
}
