import { render } from "preact";
import { ExtensionPage } from "../../components/shared/extension-page";
import { Welcome } from "../../components/welcome/welcome";
import "../../components/welcome/welcome.css";
import { usePageText } from "../../lib/ui/use-page-text";

function Page() {
  return (
    <ExtensionPage text={usePageText()}>
      <Welcome />
    </ExtensionPage>
  );
}

render(<Page />, document.body);
