# Words of Kazakh that often begin a sentence and are seldom part of a name.

@class sentence-starter  Often begins a sentence: behind an abbreviation it shows that a sentence ended there.

біз
бірақ
бұл
егер
және
мен
ол
олар
осы
сен
сол
сіз
