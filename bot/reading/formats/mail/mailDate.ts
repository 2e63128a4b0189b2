const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The Date field of a mail (RFC 5322, 3.3) as ISO 8601 with the sender's own offset: "Friday" in a mail means the
 * Friday of where it was written. Empty when it cannot be told.
 */
export function mailDate(field: string | undefined): string {
  if (field === undefined) return '';
  const found =
    /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4})?/.exec(
      field,
    );
  if (found === null) return isoOf(field);
  const [, day = '', monthName = '', year = '', hour = '', minute = '', second = '00', offset] = found;
  const month = months.indexOf(monthName.toLowerCase()) + 1;
  const fullYear = year.length === 2 ? (Number(year) < 50 ? `20${year}` : `19${year}`) : year;
  const zone =
    offset === undefined ? isoOf(field).slice(19) && 'Z' : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  const two = (part: string | number): string => String(part).padStart(2, '0');
  if (offset === undefined && !/GMT|UTC|\bZ\b/i.test(field)) return isoOf(field);
  const iso = `${fullYear}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${zone}`;
  return Number.isNaN(Date.parse(iso)) ? '' : iso;
}

function isoOf(field: string): string {
  const time = Date.parse(field);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().replace('.000Z', 'Z');
}
