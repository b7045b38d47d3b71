/** One text of `_locales`, with what translators are told of it. */
interface Text {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

/**
 * A file of `_locales` as it is shipped: browsers read the texts only, and what translators are told of them is as long.
 *
 * @param file contents of a `messages.json`
 */
export function shippedTexts(file: string): string {
  const texts = Object.entries(JSON.parse(file) as Record<string, Text>);
  return JSON.stringify(Object.fromEntries(texts.map(([key, text]) => [key, shipped(text)])));
}

function shipped({ message, placeholders }: Text): Text {
  if (placeholders === undefined) return { message };
  return { message, placeholders: Object.fromEntries(Object.entries(placeholders).map(([name, { content }]) => [name, { content }])) };
}
