/** Digits of Chinese and Japanese, the everyday ones and `〇`. */
export const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** Places below ten thousand. */
export const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Places from ten thousand on. */
export const myriads: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };
