const monthNames = [
  'jan january janvier enero ene januar jänner gennaio gen januari janeiro',
  'feb february février fevrier févr febrero februar febbraio februari fevereiro fev',
  'mar march mars marzo märz maerz mrz maart março marco mrt',
  'apr april avril abril abr aprile avr',
  'may mai mayo maggio mei maio mag maj',
  'jun june juin junio juni giugno junho giu',
  'jul july juillet julio juli luglio julho juil lug',
  'aug august août aout agosto ago augustus augusti',
  'sep sept september septembre septiembre settembre setembro set',
  'oct october octobre octubre oktober ottobre outubro okt ott out',
  'nov november novembre noviembre novembro',
  'dec december décembre decembre diciembre dezember dicembre dezembro dic dez déc',
].map((names) => names.split(' '));

/**
 * The date in a quoted header or attribution line, as the writer's clock showed it: ISO 8601 without a zone, or
 * empty. `3/4/2025` is March 4 unless the line is in a language that puts the day first.
 */
export function quotedDate(text: string, isDayFirst = false): string {
  const line = text.slice(0, 400);
  const day = namedDay(line) ?? numberedDay(line, isDayFirst);
  if (day === undefined) return '';
  const iso = `${day}T${timeOf(line)}`;
  const valid = new Date(`${iso}Z`);
  return Number.isNaN(valid.getTime()) || valid.toISOString().slice(0, 10) !== day ? '' : iso;
}

function namedDay(text: string): string | undefined {
  const word = String.raw`(\p{L}{3,12})\.?`;
  const dayFirst = new RegExp(String.raw`\b(\d{1,2})\.?\s+(?:de\s+)?${word},?\s+(?:de\s+)?(\d{4})`, 'u').exec(
    text,
  );
  if (dayFirst !== null) {
    const month = monthOf(dayFirst[2]);
    if (month > 0) return isoDay(dayFirst[3], month, dayFirst[1]);
  }
  for (const found of text.matchAll(
    new RegExp(String.raw`${word}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})`, 'gu'),
  )) {
    const month = monthOf(found[1]);
    if (month > 0) return isoDay(found[3], month, found[2]);
  }
  return undefined;
}

function numberedDay(text: string, isDayFirst: boolean): string | undefined {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso !== null) return isoDay(iso[1], Number(iso[2]), iso[3]);
  const slashed = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/.exec(text);
  if (slashed === null) return undefined;
  const [, first, mark, second, year = ''] = slashed;
  const dayLeads = mark === '.' || isDayFirst || Number(first) > 12;
  const full = year.length === 2 ? `20${year}` : year;
  return dayLeads ? isoDay(full, Number(second), first) : isoDay(full, Number(first), second);
}

function timeOf(text: string): string {
  const found = /\b(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?!\d)(?!\.\d)\s*([ap])?\.?m?\b/i.exec(text);
  if (found === null) return '00:00:00';
  const [, hourText, minute = '00', second = '00', half] = found;
  const hour = Number(hourText) % (half === undefined ? 24 : 12);
  const full = half?.toLowerCase() === 'p' ? hour + 12 : hour;
  return `${String(full).padStart(2, '0')}:${minute}:${second}`;
}

function monthOf(name: string | undefined): number {
  const lower = (name ?? '').toLowerCase();
  return monthNames.findIndex((names) => names.includes(lower)) + 1;
}

function isoDay(year: string | undefined, month: number, day: string | undefined): string {
  return `${year ?? ''}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}
