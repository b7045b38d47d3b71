/** One text of `_locales`, with what translators are told of it. */
interface Text {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

/**
 * A file of `_locales` as it is shipped: the texts only, since what translators are told of them is as long; substitutions stand
 * in them as `$1` to `$9`, which browsers read without the names that translators have for them.
 *
 * @param file contents of a `messages.json`
 */
export function shippedTexts(file: string): string {
  const texts = Object.entries(JSON.parse(file) as Record<string, Text>);
  return JSON.stringify(Object.fromEntries(texts.map(([key, text]) => [key, { message: shipped(text) }])));
}

function shipped({ message, placeholders = {} }: Text): string {
  const contents = new Map(Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]));
  return message.replaceAll(/\$(\w+)\$/gu, (whole, name: string) => contents.get(name.toLowerCase()) ?? whole);
}
