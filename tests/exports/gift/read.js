// Reads GIFT on its input, one text per JSON string of a list, and writes what the parser understood of each.
"use strict";
const { parse } = require("gift-pegjs");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map((text) => parse(text))));
