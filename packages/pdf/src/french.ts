/**
 * The no-break spaces of French: narrow before `; ! ?`, full before `:` and inside « ». Only where a space stands
 * already, or a quotation mark touches its word: `10:30` and addresses stay as they are.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/[ \u00A0\u202F]([;!?])/g, '\u202F$1')
    .replace(/[ \u00A0\u202F](:)(?=\s|$)/g, '\u00A0$1')
    .replace(/«[ \u00A0\u202F]?(?=\S)/g, '«\u00A0')
    .replace(/(\S)[ \u00A0\u202F]?»/g, '$1\u00A0»')
}
