import { isCapital } from '../characters/letters';

/** Begin with a vowel letter but a consonant sound. */
const consonantSound =
  /^(?:uni(?!n|mp|de|nt)|use|usu|usa|uti|uto|ura|ure|uri|ute|uk|eu|ew|one(?!i)|once|ou[ai]|ubi|uga|u-|unanim|urugu|uyghur|uighur|ufo|uav|usb|url|usd|us$|uc)/i;
/** Begin with a silent h. */
const silentH = /^(?:hour|honest|honou?r|heir|hors d)/i;
/** Either is heard: "a historic", "an historic"; "a herb", "an herb". */
const either =
  /^(?:histor|hotel|habitual|hysteri|herb|hallucin|homage|heredit|harass|hilari|hypothe|humble|sql|faq|url|urb|lol|unionis|ufo|led|mop|sat|fob|ufc|sla$|snp|spf|sar$)/i;
/** Acronyms read as words that begin with a consonant, and those read letter by letter although they could be words. */
const asWord =
  /^(?:NASA|NATO|NAFTA|FIFA|SARS|MERS|LAN|RAM|ROM|SIM|SWAT|STEM|SCUBA|SMART|SPAC|UNESCO|UNICEF|UNIDO|FLOP|REIT|RICO|HUD|MIDI)s?$/;
const asLetters =
  /^(?:SUV|HIV|SMS|SMB|SOS|MIT|NIH|SEC|RAF|MEP|HOA|ROI|ROE|LA|SUV|NES|HEV|MOU|SIPO|ROK|REM|HUV|SIV)s?$/;

/** Names whose first letter is read by its name, by some at least: `an RStudio project`, `an mRNA vaccine`, `an S3 bucket`. */
const spelledOut = /^(?:[FHLMNRSX](?:[A-Z]+[a-z]{2}|[A-Z][a-z]|\d)|[fhlmnrsx][A-Z]|U(?:[A-Z][a-z]|[A-Z]*\d))/;

/** The indefinite article by the sound that a word or number begins with; null where either is heard or nobody can tell. */
export function articleFor(word: string): 'a' | 'an' | null {
  if (/^[^\p{L}\d]?\d/u.test(word)) return articleForNumber(word);
  if (/^[A-Z]-./.test(word)) return /^[AEFHILMNORSX]/.test(word) ? 'an' : 'a';
  if (/^xbox/i.test(word)) return 'an';
  if (either.test(word) || spelledOut.test(word)) return null;
  if (isCapital(word.charCodeAt(1))) {
    if (asWord.test(word)) return 'a';
    if (asLetters.test(word)) return 'an';
  }
  if (isCapital(word.charCodeAt(0)) && word.length > 1) {
    const head = word.split(/['’-]/, 1)[0] ?? '';
    if (/^\p{Lu}+s?$/u.test(head)) return articleForLetters(head);
  }
  if (silentH.test(word)) return 'an';
  if (/^[aeio]/i.test(word) || /^u/i.test(word)) return consonantSound.test(word) ? 'a' : 'an';
  return /^[bcdfghjklmnpqrstvwxyz]/i.test(word)
    ? word.length === 1 || /^(?:x-|[fhlmnrsx]-|mp3|ssh|https?)/i.test(word)
      ? null
      : 'a'
    : null;
}

/** Eight, eleven, eighteen and what begins with them; 1100 to 1199 and 1800 to 1899 are read in two ways. */
function articleForNumber(number: string): 'a' | 'an' | null {
  const digits = number.replace(/^\D/, '');
  if (/^1[18]\d\d$/.test(digits)) return null;
  const groups = digits.split(/[.,]/);
  return /^(?:8\d{0,2}|1[18])$/.test(groups[0] ?? '') || /^8\d{3}$/.test(digits) ? 'an' : 'a';
}

/**
 * An acronym is read letter by letter (an MBA) or as a word (a NATO plan). It is clear where both agree, and where two consonants
 * begin it that begin no English word (MRI, FBI, HR).
 */
function articleForLetters(head: string): 'a' | 'an' | null {
  const vowelName = /^[AEFHILMNORSX]/.test(head);
  const vowelLetter = /^[AEIO]/.test(head);
  if (head.startsWith('U')) return head.length < 5 && !/^U[PM]/.test(head) ? 'a' : null;
  if (/^(?:[HLMNRX][B-DF-HJ-NP-TV-Z]|F[B-DF-HJKMNP-QSTV-Z]|S[BDFGJRSVXZ])/.test(head)) return 'an';
  return vowelName === vowelLetter ? (vowelName ? 'an' : 'a') : null;
}
