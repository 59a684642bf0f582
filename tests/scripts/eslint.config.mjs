const STORAGE = "Ask Course.session: storage may refuse, even to be named.";

// Rules for the browser code. Each keeps a promise that no reader of a page could check; what tsc already says is left to it.
export default [
  {
    files: ["theme/**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "script" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Nobody's text is code: text goes in as text, and markup comes from the page.
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Text goes in by textContent or append." },
        { property: "outerHTML", message: "Text goes in by textContent or append." },
        { property: "insertAdjacentHTML", message: "Text goes in by textContent or append." },
        { property: "srcdoc", message: "Markup comes from the page." },
        { property: "setHTMLUnsafe", message: "Markup comes from the page." },
        { property: "createContextualFragment", message: "Markup comes from the page." },
        { object: "window", property: "localStorage", message: STORAGE },
        { object: "window", property: "sessionStorage", message: STORAGE },
        { object: "document", property: "write", message: "Markup comes from the page." },
        { object: "document", property: "cookie", message: "Nothing is kept where a server would be sent it." },
        { object: "navigator", property: "sendBeacon", message: "Nothing leaves the device." },
      ],

      // Nothing leaves the device, and a file opened from a folder can fetch nothing: see the exceptions below.
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: "Nothing is asked of another host; nothing can be asked on file://." },
        { name: "XMLHttpRequest", message: "Nothing is asked of another host; nothing can be asked on file://." },
        { name: "WebSocket", message: "Nothing leaves the device." },
        { name: "EventSource", message: "Nothing leaves the device." },
        { name: "Worker", message: "It cannot start on file://." },
        { name: "localStorage", message: STORAGE },
        { name: "sessionStorage", message: STORAGE },
        { name: "alert", message: "Say it in the page." },
        { name: "prompt", message: "Ask it in the page." },
        { name: "name", message: "It is the window's, and surely not what is meant." },
        { name: "event", message: "It is the window's, and surely not what is meant." },
      ],

      // Classic scripts share one global scope: all but `Course` stays inside.
      "no-implicit-globals": ["error", { lexicalBindings: true }],
      "no-var": "error",
      "no-global-assign": "error",

      // Mistakes that run without a word.
      "array-callback-return": ["error", { checkForEach: false }],
      eqeqeq: "error",
      "no-cond-assign": ["error", "except-parens"],
      "no-constant-binary-expression": "error",
      "no-dupe-else-if": "error",
      "no-loss-of-precision": "error",
      "no-promise-executor-return": "error",
      "no-self-compare": "error",
      "no-sparse-arrays": "error",
      "no-template-curly-in-string": "error",
      "no-unmodified-loop-condition": "error",
      "no-unreachable-loop": "error",
      "no-unsafe-finally": "error",
      "no-unsafe-optional-chaining": ["error", { disallowArithmeticOperators: true }],
      "no-unused-private-class-members": "error",
      "no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "no-useless-catch": "error",
      "prefer-const": "error",
      "require-await": "error",

      // Regular expressions read texts of any length that anyone may have written.
      "no-control-regex": "off", // to take such characters out is the point
      "no-misleading-character-class": ["error", { allowEscape: true }],
      "require-unicode-regexp": "off", // half of ours look for ASCII alone
    },
  },
  // The only doors to storage: what session.js is given, the appearance, which is read before anything of ours has come,
  // and the page around those of a package, which keeps a copy until the LMS has answered.
  {
    files: ["theme/runtime/stores.js", "theme/runtime/shell/appearance.js", "theme/lms/shell.js"],
    rules: { "no-restricted-globals": "off", "no-restricted-properties": "off" },
  },
  // What speaks to the record store of an LMS, and what keeps the course on the device.
  {
    files: ["theme/lms/cmi5.js", "theme/exports/offline/*.js"],
    rules: { "no-restricted-globals": "off" },
  },
];
