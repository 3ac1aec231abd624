// pinyin-pro for the bench: node pinyin_pro.mjs FOLDER < request, where FOLDER/node_modules holds pinyin-pro.
// The request is one JSON object: texts, surname ("head", "all" or "off"), rounds. The answer is one too: texts, seconds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const { pinyin } = createRequire(resolve(process.argv[2], "here.js"))("pinyin-pro");
const { texts, surname, rounds } = JSON.parse(readFileSync(0, "utf8"));
const read = (text) => pinyin(text, { toneType: "none", v: true, nonZh: "consecutive", surname });

let answers = [];
let seconds = Infinity;
for (let round = 0; round < rounds; round += 1) {
  const start = process.cpuUsage();
  answers = texts.map(read);
  const used = process.cpuUsage(start);
  seconds = Math.min(seconds, (used.user + used.system) / 1e6);
}
process.stdout.write(JSON.stringify({ texts: answers, seconds }));
