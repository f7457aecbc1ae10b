# What stands for a word or a number that was never filled in, and marks of programs for one that they do not know.

@class placeholder  Is left in a text by mistake.

#DIV/0!
#N/A
#NAME?
#REF!
#VALUE!
%@
</bos>
</eos>
</mask>
</MASK>
</pad>
</s>
</unk>
</UNK>
<bos>
<date>
<eos>
<mask>
<MASK>
<name>
<num>
<number>
<pad>
<s>
<unk>
<UNK>
<url>
[ADDRESS]
[CLS]
[COMPANY]
[DATE]
[EMAIL]
[IMAGE]
[IMG]
[LINK]
[LOCATION]
[MASK]
[Name]
[NAME]
[NAMES]
[NUM]
[NUMBER]
[object Object]
[ORG]
[PAD]
[PERSON]
[PHOTO]
[PLACEHOLDER]
[PRODUCT]
[SEP]
[TBD]
[TEXT]
[TODO]
[TRANSLATION]
[UNK]
[URL]
[USER]
[VIDEO]
[X]
[XX]
[XXX]
[XXXX]
FIXME
lorem ipsum
Lorem ipsum
NaN
TBD
TODO
▁
