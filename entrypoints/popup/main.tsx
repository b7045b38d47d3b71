import { render } from "preact";
import "../../components/popup/popup.css";
import { ExtensionPage } from "../../components/shared/extension-page";
import { openDatabase } from "../../lib/database/schema";
import { usePageText } from "../../lib/ui/use-page-text";
import { PopupApp } from "./app";

const database = openDatabase();
const since = new Date().setHours(0, 0, 0, 0);

function Page() {
  return (
    <ExtensionPage text={usePageText()}>
      <PopupApp database={database} since={since} />
    </ExtensionPage>
  );
}

render(<Page />, document.body);
