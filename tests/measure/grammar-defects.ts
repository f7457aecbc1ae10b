import { replacing, type DefectKind } from './defects';

const irregular: Readonly<Record<string, string>> = {
  go: 'went',
  take: 'took',
  give: 'gave',
  become: 'became',
  make: 'made',
  get: 'got',
  come: 'came',
};
const base =
  'improve|promote|help|provide|develop|reach|increase|reduce|create|bring|use|support|need|include|require|work|play|keep|lead|continue|become|take|make|give|go|get|see';

function thirdPerson(verb: string): string {
  return /(?:s|x|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function kind(
  name: string,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string,
  exact = true,
): DefectKind {
  return { group: 'grammar', name, exact, inject: replacing(pattern, change) };
}

const of = (match: RegExpExecArray, group: number): string => match[group] ?? '';

/** Grammar mistakes as machine translation makes them; what they are put into is a sound sentence. */
export const grammarDefectKinds: readonly DefectKind[] = [
  kind(
    'plural after a or an',
    /\b(an? (?:new |important |good |large |major |great |special |certain )?)(plan|measure|problem|project|problem|platform|issue|policy|project|product|market|reason|step|system|company|country|city)(?=[.,;]| (?:of|in|for|with|to|on|and|that|which)\b)/g,
    (m) => of(m, 1) + of(m, 2).replace(/y$/, 'ie') + 's',
    false,
  ),
  kind(
    'a before a plural',
    /\b(of|with|for|by|to|on|take|make|made|took|adopt|have|has) (measures|problems|products|policies|projects|activities|services|students|people|companies|countries|results|steps|challenges|issues|efforts)\b(?= (?:of|in|for|to|and|on|at|that)\b|[.,;])/g,
    (m) => `${of(m, 1)} a ${of(m, 2)}`,
  ),
  kind(
    'these with a singular',
    /\b(these|those|many|several|various) ([a-z]+[^s\W])s(?=[.,;]| (?:of|in|for|with|to|are|were|have|on|and|can|will)\b)/g,
    (m) => `${of(m, 1)} ${of(m, 2).replace(/ie$/, 'y')}`,
  ),
  kind(
    'this with a plural',
    /\b(this|every|each) (plan|project|problem|year|product|area|event|measure|method|company|country|month|book|game|store|case|match|trip|article|system|reason|question)(?=[.,;]| (?:of|in|for|with|to|is|was|has|on|and|can|will)\b)/g,
    (m) => `${of(m, 1)} ${of(m, 2).replace(/y$/, 'ie')}s`,
    false,
  ),
  kind('much for many', /\bmany (?=[a-z]+s\b)/g, () => 'much '),
  kind(
    'singular after a number',
    /\b((?:two|three|four|five|six|seven|eight|nine|ten|\d{2,3}) )(day|month|year|student|project|company|country|city|person|case|player|game|team|hour|member|store)(?:s|ies)(?=[.,;]| (?:of|in|for|with|to|on|at|from|after|before|have|has|are|were|will)\b)/g,
    (m) => of(m, 1) + of(m, 2),
  ),
  kind(
    'pronoun with the wrong verb',
    /(?<=^|[,;“] |\b(?:that|and|but|because) )\b(he|she|it|they|we|I) (has|is|was|have|are|were)\b(?! I\b)/gi,
    (m) => {
      const swap: Record<string, string> = {
        has: 'have',
        is: 'are',
        was: /^I$/.test(of(m, 1)) ? 'were' : 'were',
        have: 'has',
        are: 'is',
        were: 'was',
      };
      return `${of(m, 1)} ${swap[of(m, 2)] ?? ''}`;
    },
  ),
  kind(
    'plural noun with -s verb',
    /\b(?<=^|[.;] )(The|These) ([a-z]+ )?([a-z]+[^s\W]s) (are|have|were|need|include|show|want)\b/g,
    (m) => {
      const swap: Record<string, string> = { are: 'is', have: 'has', were: 'was' };
      return `${of(m, 1)} ${of(m, 2)}${of(m, 3)} ${swap[of(m, 4)] ?? thirdPerson(of(m, 4))}`;
    },
  ),
  kind(
    'there is with a plural',
    /\b(there) (are|were) (?=(?:many|several|various|two|three|four|five|six) )/gi,
    (m) => `${of(m, 1)} ${of(m, 2) === 'are' ? 'is' : 'was'} `,
  ),
  kind(
    'more and -er',
    /(?<!\b(?:more|much|no|any) )\b(better|higher|larger|lower|stronger|faster|bigger|easier|longer|greater|cheaper)(?= [a-z]|[.,])/g,
    (m) => `more ${of(m, 1)}`,
  ),
  kind(
    'two determiners',
    /\b(of|in|for|with|to|on|by|from) the (?=[a-z]{4})/g,
    (m) => `${of(m, 1)} the a `,
    false,
  ),
  kind(
    'two determiners, the this',
    /\b(of|in|for|with|to|on|by|from) (this|these|our|their|its) (?=[a-z]{4})/g,
    (m) => `${of(m, 1)} the ${of(m, 2)} `,
  ),
  kind(
    'to after a modal',
    new RegExp(`\\b(can|will|could|must|should) (?=(?:${base}) )`, 'g'),
    (m) => `${of(m, 1)} to `,
  ),
  kind(
    '-s after a modal',
    new RegExp(`\\b(can|will|could|would|must|should|may) (${base})(?= )`, 'g'),
    (m) => `${of(m, 1)} ${thirdPerson(of(m, 2))}`,
  ),
  kind(
    'past after a modal',
    /\b(can|will|could|would|must|should|may) (go|take|give|become|make|get|come)(?= )/g,
    (m) => `${of(m, 1)} ${irregular[of(m, 2)] ?? ''}`,
  ),
  kind(
    'past after to',
    /\bto (go|take|give|become|make|get|come)(?= )/g,
    (m) => `to ${irregular[of(m, 1)] ?? ''}`,
  ),
];
