import { render } from "preact";
import "../../components/options/options.css";
import { ExtensionPage } from "../../components/shared/extension-page";
import { openDatabase } from "../../lib/database/schema";
import { extensionVersion } from "../../lib/ui/extension";
import { usePageText } from "../../lib/ui/use-page-text";
import { OptionsApp } from "./app";

const database = openDatabase();

function Page() {
  return (
    <ExtensionPage text={usePageText()}>
      <OptionsApp database={database} version={extensionVersion()} />
    </ExtensionPage>
  );
}

render(<Page />, document.body);
