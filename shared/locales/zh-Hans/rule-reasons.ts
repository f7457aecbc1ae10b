/** Why rules are there, by id; a rule that is missing says it in English. */
export const ruleReasons: Readonly<Record<string, string>> = {};
