import { render } from "preact";
import "../../components/options/options.css";
import { Surroundings } from "../../components/shared/surroundings";
import { openDatabase } from "../../lib/database/schema";
import { browserText } from "../../lib/ui/browser-text";
import { extensionVersion } from "../../lib/ui/extension";
import { dressPage } from "../../lib/ui/page";
import { OptionsApp } from "./app";

const text = browserText();
dressPage(document, text);
render(
  <Surroundings text={text}>
    <OptionsApp database={openDatabase()} version={extensionVersion()} />
  </Surroundings>,
  document.body,
);
