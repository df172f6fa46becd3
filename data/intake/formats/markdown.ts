/** A Markdown text as people read it: links by their words, images and marks of emphasis out, labels as they stand. */
export function textOfMarkdown(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replace(/\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![*\p{L}])\*(?=[^\s*])([^*\n]*[^\s*])\*(?!\*)/gu, '$1')
    .replace(/(?<![\p{L}_])_(?=[^\s_])([^_\n]*[^\s_])_(?![\p{L}_])/gu, '$1')
    .replace(/^\s{0,3}#{1,6}\s+/gm, '')
    .replace(/^\s{0,3}>\s?/gm, '')
    .replace(/^\s*(?:[-*_]\s*){3,}$/gm, '')
    .replace(/[ \t]*\\$/gm, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1')
}
