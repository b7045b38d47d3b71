import { render } from "preact";
import { Surroundings } from "../../components/shared/surroundings";
import { Welcome } from "../../components/welcome/welcome";
import "../../components/welcome/welcome.css";
import { browserText } from "../../lib/ui/browser-text";
import { dressPage } from "../../lib/ui/page";

const text = browserText();
dressPage(document, text);
render(
  <Surroundings text={text}>
    <Welcome />
  </Surroundings>,
  document.body,
);
