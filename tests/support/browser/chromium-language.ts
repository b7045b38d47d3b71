import { constants, existsSync } from "node:fs";
import { copyFile, link, mkdir, readdir, realpath, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where Debian and Ubuntu keep the real program; `/usr/bin/chromium` is a script that starts it. */
const debianFolders = ["/usr/lib/chromium", "/usr/lib/chromium-browser"];

/**
 * Chromium only takes a language as its own when it has that language's pack, which Debian keeps in another package;
 * `chrome.i18n.getUILanguage()`, dates and right-to-left follow it. Where the pack is missing, this makes a second
 * installation inside `home` out of links, whose pack for the language is the English one under the wanted name: the
 * menus of Chromium stay English, and pages and extensions see the language.
 *
 * @returns the program to start: `executable` itself when it knows the language, or is none that we know how to link.
 */
export async function programForLanguage(executable: string, language: string, home: string): Promise<string> {
  const folders = [dirname(await realpath(executable)), ...debianFolders];
  const folder = folders.find((candidate) => existsSync(join(candidate, "locales", "en-US.pak")));
  if (folder === undefined || existsSync(join(folder, "locales", `${language}.pak`))) return executable;
  const program = join(folder, "chromium");
  if (!existsSync(program)) return executable;

  const copy = join(home, "chromium");
  await mkdir(join(copy, "locales"), { recursive: true });
  for (const name of await readdir(folder)) {
    if (name !== "chromium" && name !== "locales") await symlink(join(folder, name), join(copy, name));
  }
  for (const name of ["en-US", language]) {
    await symlink(join(folder, "locales", "en-US.pak"), join(copy, "locales", `${name}.pak`));
  }
  // Not a symbolic link: Chromium looks for its packs beside the file that it really is.
  const own = join(copy, "chromium");
  await link(program, own).catch(() => copyFile(program, own, constants.COPYFILE_FICLONE));
  return own;
}
