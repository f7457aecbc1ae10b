# Verbs that report what was said, as they follow a quotation: “Stop!” she cried.

@class speech-verb  Reports what was said.

added
answered
asked
asks
began
called
continued
cried
demanded
exclaimed
explained
howled
insisted
laughed
muttered
replied
said
says
screamed
shouted
sighed
started
thought
told
whispered
wondered
yelled
