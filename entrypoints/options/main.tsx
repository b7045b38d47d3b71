import { render } from "preact";
import "../../components/options/options.css";
import { ExtensionPage } from "../../components/shared/extension-page";
import { openDatabase } from "../../lib/database/schema";
import { extensionVersion } from "../../lib/ui/extension";
import { OptionsApp } from "./app";

render(
  <ExtensionPage>
    <OptionsApp database={openDatabase()} version={extensionVersion()} />
  </ExtensionPage>,
  document.body,
);
