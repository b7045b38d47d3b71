import { render } from "preact";
import "../../components/popup/popup.css";
import { ExtensionPage } from "../../components/shared/extension-page";
import { openDatabase } from "../../lib/database/schema";
import { PopupApp } from "./app";

render(
  <ExtensionPage>
    <PopupApp database={openDatabase()} since={new Date().setHours(0, 0, 0, 0)} />
  </ExtensionPage>,
  document.body,
);
