/** What the benches time, as one module: see ./built-engine. */
export { createHost } from '../../main/host/create-host';
export { alignSentences } from '../../shared/align/align';
export { createChecker } from '../../shared/checks/create-checker';
export { parseRules } from '../../shared/checks/patterns/parse-rules';
export { loadWinkTagger } from '../../shared/checks/wink-tagger';
export { createDiffer, diffTexts } from '../../shared/diff/diff-texts';
export { classes as lexiconClasses } from '../../shared/lexicon/lexicon.generated';
export { createSegmenter, segment } from '../../shared/text/segment';
