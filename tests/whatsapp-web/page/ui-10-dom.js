/* Building nodes. Trusted Types forbid HTML text, so everything is made by createElement. */
__d(
  "StandInDom",
  ["react", "StandInServer"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { document } = global;
    const { config } = namespace("StandInServer");
    const { Fragment } = require("react");

    /** A node with attributes, `on…` listeners and children; null and false children are left out. */
    exports.h = function (tag, attributes = {}, ...children) {
      const node = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes ?? {})) {
        if (value === undefined || value === null || value === false) continue;
        if (name.startsWith("on")) node.addEventListener(name.slice(2).toLowerCase(), value);
        else if (name === "class") node.className = value;
        else if (name === "style") Object.assign(node.style, value);
        else node.setAttribute(name, value === true ? "" : String(value));
      }
      node.append(
        ...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false),
      );
      return node;
    };

    /** Test ids exist in generation B only. */
    exports.testId = (id) => (config.generation === "B" ? { "data-testid": id } : {});

    /** An icon is a span with its name, which both generations have. */
    exports.icon = function (name, glyph) {
      return exports.h("span", { "aria-hidden": "true", "data-icon": name, class: "icon" }, glyph ?? "");
    };

    /** An icon of WhatsApp's newer design: it is named by the title of its drawing only (WDSSvgComponentBase.react). */
    exports.drawing = function (name, glyph) {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
      title.textContent = name;
      svg.append(title);
      svg.setAttribute("width", "0");
      svg.setAttribute("height", "0");
      return exports.h("span", { "aria-hidden": "true", class: "icon" }, svg, glyph ?? "");
    };

    /** Turns an element of WhatsApp's React into a node: components are functions that return elements or nodes. */
    exports.render = function render(element) {
      if (element === null || element === undefined || element === false) return null;
      if (typeof element !== "object" || element instanceof global.Node) return element;
      if (Array.isArray(element)) return element.map(render);
      const { type, props } = element;
      if (type === Fragment) return render(props.children);
      if (typeof type === "function") return render(type(props));
      const { children, ...attributes } = props;
      return exports.h(type, attributes, [children].flat().map(render));
    };

    /** Calls back once per frame, however often it was asked. */
    exports.batched = function (callback) {
      let waiting = false;
      return () => {
        if (waiting) return;
        waiting = true;
        global.requestAnimationFrame(() => {
          waiting = false;
          callback();
        });
      };
    };
  },
  98,
);
