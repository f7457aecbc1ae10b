# Words of one character that stand beside a crossing word: 部门 and 将 hold 门将.

@class word-of-one  A character that is a word by itself.

上
下
不
与
中
为
也
人
从
会
内
到
前
可
后
向
和
在
外
对
将
就
把
是
有
杀
由
等
被
要
设
说
都
里
