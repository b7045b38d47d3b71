import { render } from "preact";
import { ExtensionPage } from "../../components/shared/extension-page";
import { Welcome } from "../../components/welcome/welcome";
import "../../components/welcome/welcome.css";

render(
  <ExtensionPage>
    <Welcome />
  </ExtensionPage>,
  document.body,
);
