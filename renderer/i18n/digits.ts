/** A text with the digits of the Arab East and of Persia as Western ones: people type whichever their keyboard has. */
export const westernDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, digit => String((digit.codePointAt(0) ?? 0) % 16))

/** A text with its Western digits as those of the Arab East. */
export const arabicDigits = (text: string): string =>
  text.replace(/\d/g, digit => String.fromCodePoint(0x660 + Number(digit)))
