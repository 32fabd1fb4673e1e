// What the scripts of the desk do; every page can be read and used without them.
import { copying } from "./copying.js";
import { drawing } from "./drawing.js";
import { keys } from "./keys.js";
import { layers } from "./layers.js";
import { menus } from "./menus.js";
import { tabs } from "./tabs.js";
import { work } from "./work.js";

for (const begin of [menus, copying, drawing, keys, layers, tabs, work]) begin(document);
