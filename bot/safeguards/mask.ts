import { randomInt as secureRandomInt } from 'node:crypto';
import type { FindingType } from '../contract/findings.ts';
import { viewsOf } from './detect/normalise.ts';

/** One masked value; JSON, for the encrypted vault of a conversation. */
export interface MaskEntry {
  /** "[US_SSN 7]" */
  mask: string;
  type: FindingType;
  /** As it stood at its first place. */
  value: string;
}

/** The masks of one conversation. Bound to it and to its employee by whoever stores `entries`. */
export interface MaskVault {
  /** The mask of a value: always the same for the same type and value, never one that another value has. */
  maskFor(type: FindingType, value: string): string;
  valueOf(mask: string): string | undefined;
  entries(): MaskEntry[];
}

/**
 * Masks "[US_SSN 7]". The number is drawn at random from a range that grows with the conversation, so that it tells
 * nothing about order or count. Pass the stored `entries` to go on with a conversation.
 * `randomInt(min, max)` answers an integer, max exclusive.
 */
export function createMaskVault({
  entries = [],
  randomInt = secureRandomInt,
}: {
  entries?: readonly MaskEntry[];
  randomInt?: (min: number, max: number) => number;
} = {}): MaskVault {
  const byValue = new Map(entries.map((entry) => [keyOf(entry.type, entry.value), entry]));
  const byMask = new Map(entries.map((entry) => [entry.mask, entry]));

  function freeMask(type: FindingType): string {
    // At most a quarter of the range is taken: a draw fails one time in four at worst.
    const range = Math.max(10, (byMask.size + 1) * 4);
    for (let draw = 0; draw < 64; draw++) {
      const mask = `[${type} ${randomInt(1, range)}]`;
      if (!byMask.has(mask)) return mask;
    }
    let number = range;
    while (byMask.has(`[${type} ${number}]`)) number++;
    return `[${type} ${number}]`;
  }

  return {
    maskFor(type, value) {
      const key = keyOf(type, value);
      const known = byValue.get(key);
      if (known) return known.mask;
      const entry = { mask: freeMask(type), type, value };
      byValue.set(key, entry);
      byMask.set(entry.mask, entry);
      return entry.mask;
    },
    valueOf: (mask) => byMask.get(mask)?.value,
    entries: () => [...byMask.values()],
  };
}

/** Two writings of one value share a key; two values never do. */
function keyOf(type: FindingType, value: string): string {
  const read = viewsOf(value)[0]?.text ?? value;
  switch (type) {
    case 'US_SSN':
    case 'US_SSN_LAST4':
    case 'US_ITIN':
    case 'CREDIT_CARD':
    case 'US_ROUTING':
    case 'US_BANK':
    case 'MASSHEALTH_ID':
    case 'STUDENT_SASID':
      return `${type} ${read.replace(/\D/g, '')}`;
    case 'PHONE':
      return `${type} ${phoneKey(read)}`;
    case 'EMAIL':
      return `${type} ${read.trim().toLowerCase()}`;
    case 'US_DRIVER_LICENSE':
    case 'IBAN':
    case 'MEDICARE_MBI':
    case 'VIN':
      return `${type} ${read.replace(/[^A-Za-z0-9]/g, '').toUpperCase()}`;
    default:
      return `${type} ${value.trim().replace(/\s+/g, ' ')}`;
  }
}

/** Digits, with the country and the extension kept apart from the number. */
function phoneKey(written: string): string {
  const [number = '', extension = ''] = written
    .split(/(?:x|ext)/i, 2)
    .map((part) => part.replace(/[^\d+]/g, ''));
  return `${number.replace(/^(?:\+1|1|001)(?=\d{10}$)/, '')}x${extension}`;
}
