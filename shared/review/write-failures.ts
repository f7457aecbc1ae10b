/**
 * The code of the failure where events stand on others that the journals on disk do not hold, or no longer: a file was
 * removed, replaced by an older copy, or the disk exchanged. Whoever writes takes the journal in anew and writes their whole text.
 */
export const journalRewound = 'journal-rewound';
