# Signs of Armenian.

@class end-mark  Ends a sentence, besides the end marks of every language.

:
