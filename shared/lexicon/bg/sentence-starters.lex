# Words of Bulgarian that often begin a sentence and are seldom part of a name.

@class sentence-starter  Often begins a sentence: behind an abbreviation it shows that a sentence ended there.

а
ако
в
до
за
защо
и
как
кога
когато
къде
на
но
от
по
преди
при
с
след
тази
те
тези
то
това
този
той
тя
