import type { tour as english } from '../en/tour';
import type { Translated } from '../locale';

export const tour: Translated<typeof english> = {
  'tour.name': '导览',
  'tour.step': '第 {at, number} 步，共 {of, number} 步',
  'tour.next': '下一步',
  'tour.over': '导览结束。可以继续在这里试用，或打开您自己的文章文件夹。',
  'tour.open-own': '打开文件夹…',
  'tour.end': '完成',
  'tour.leave': '退出导览',
  'tour.take': '两分钟导览',
  'tour.text-title': '译文与原文',
  'tour.text':
    '光标所在的是译文，可以直接修改；它的左边是原文，两边会同时突出显示对应的句子。您的操作不会改动任何文件。',
  'tour.flag-title': '转到下一处问题',
  'tour.flag': '带下划线的文字有问题提示。按 {key} 转到下一处，并查看问题所在。',
  'tour.fix-title': '修正并继续',
  'tour.fix': '按 {key} 采用第一个修正方案，并转到下一处问题。任何操作都可以用 {undo} 撤销。',
  'tour.safe-title': '一次完成所有安全修正',
  'tour.safe': '按 {key} 列出所有不会改变意思的修正。看过之后按 Enter 执行，按 Esc 则保持原样。',
  'tour.done-title': '改写一个句子',
  'tour.done': '输入您想要的译文，然后按 {key} 把这句标为完成，并转到下一句。',
  'tour.review-title': '查看全部改动',
  'tour.review':
    '按 {key} 逐条列出改动与机器译文的对照，与审校者看到的一样：批准、恢复或要求修改。再按一次返回。',
  'tour.step-title': '交给下一个人',
  'tour.pass':
    '{key} 总是执行文章的下一步：提交、审校、批准、导出。{commands} 可按名称查找任何命令。接下来按 {open} 打开您自己的文件夹。',
};
