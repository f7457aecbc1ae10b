/** Closed-class English words: they are never names, and hardly anything else is as frequent. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those my your his her its our their some any each every no all both few many several most much such ' +
    'i you he she it we they me him us them who whom whose which what where when why how there here ' +
    'and or but nor so yet if because although though while since unless until whereas whether than as ' +
    'of in on at by for from with without within into onto upon about above across after against along among around before behind below ' +
    'beneath beside between beyond despite down during except inside like near off out outside over past through throughout to toward towards under up via ' +
    'is are was were be been being am has have had having do does did will would shall should can could may might must ' +
    'not only also then thus therefore however moreover furthermore meanwhile besides even just still already again once now later ' +
    'too very more less least rather quite perhaps maybe often always never sometimes usually finally recently currently ' +
    'according therefore otherwise instead nevertheless'
  ).split(' '),
);

/** True for a closed-class word in any case. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase());
}
