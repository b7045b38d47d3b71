import { render } from "preact";
import "../../components/popup/popup.css";
import { Surroundings } from "../../components/shared/surroundings";
import { openDatabase } from "../../lib/database/schema";
import { browserText } from "../../lib/ui/browser-text";
import { dressPage } from "../../lib/ui/page";
import { PopupApp } from "./app";

const text = browserText();
dressPage(document, text);
render(
  <Surroundings text={text}>
    <PopupApp database={openDatabase()} since={new Date().setHours(0, 0, 0, 0)} />
  </Surroundings>,
  document.body,
);
