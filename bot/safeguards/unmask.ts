import type { MaskVault } from './mask.ts';
import { canonicalMask, maskForm } from './maskForm.ts';

/**
 * Puts the values back where their masks stand, also where a model changed case or spacing or escaped the brackets
 * for Markdown. Unknown masks stay as they are. The result is the employee's own data again: it goes into text only,
 * never into an address or markup (outputFilter.ts sees to that for answers).
 */
export function unmask(text: string, vault: Pick<MaskVault, 'valueOf'>): string {
  return text.replace(maskForm, (written) => vault.valueOf(canonicalMask(written) ?? written) ?? written);
}
