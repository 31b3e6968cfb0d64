// The drawings we use, from lucide (ISC); characters such as arrows are missing in most font subsets.
import arrowDown from "lucide-static/icons/arrow-down.svg?raw";
import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import arrowUp from "lucide-static/icons/arrow-up.svg?raw";
import archive from "lucide-static/icons/archive.svg?raw";
import bookOpen from "lucide-static/icons/book-open.svg?raw";
import chartColumn from "lucide-static/icons/chart-column.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import columns from "lucide-static/icons/columns-2.svg?raw";
import circleHelp from "lucide-static/icons/circle-question-mark.svg?raw";
import clipboardCheck from "lucide-static/icons/clipboard-check.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import fileText from "lucide-static/icons/file-text.svg?raw";
import folderOpen from "lucide-static/icons/folder-open.svg?raw";
import gavel from "lucide-static/icons/gavel.svg?raw";
import hand from "lucide-static/icons/hand.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import landmark from "lucide-static/icons/landmark.svg?raw";
import laptop from "lucide-static/icons/laptop.svg?raw";
import listChecks from "lucide-static/icons/list-checks.svg?raw";
import lock from "lucide-static/icons/lock.svg?raw";
import menu from "lucide-static/icons/menu.svg?raw";
import messageSquare from "lucide-static/icons/message-square.svg?raw";
import messagesSquare from "lucide-static/icons/messages-square.svg?raw";
import mic from "lucide-static/icons/mic.svg?raw";
import minus from "lucide-static/icons/minus.svg?raw";
import monitor from "lucide-static/icons/monitor.svg?raw";
import notebookPen from "lucide-static/icons/notebook-pen.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import printer from "lucide-static/icons/printer.svg?raw";
import refreshCw from "lucide-static/icons/refresh-cw.svg?raw";
import scrollText from "lucide-static/icons/scroll-text.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import shield from "lucide-static/icons/shield.svg?raw";
import squarePen from "lucide-static/icons/square-pen.svg?raw";
import trash from "lucide-static/icons/trash-2.svg?raw";
import triangleAlert from "lucide-static/icons/triangle-alert.svg?raw";
import user from "lucide-static/icons/user.svg?raw";
import users from "lucide-static/icons/users.svg?raw";
import wifi from "lucide-static/icons/wifi.svg?raw";
import wifiOff from "lucide-static/icons/wifi-off.svg?raw";
import x from "lucide-static/icons/x.svg?raw";

const drawings = {
  arrowDown,
  arrowLeft,
  arrowRight,
  arrowUp,
  archive,
  bookOpen,
  chartColumn,
  check,
  chevronDown,
  chevronRight,
  columns,
  circleHelp,
  clipboardCheck,
  download,
  eye,
  fileText,
  folderOpen,
  gavel,
  hand,
  info,
  landmark,
  laptop,
  listChecks,
  lock,
  menu,
  messageSquare,
  messagesSquare,
  mic,
  minus,
  monitor,
  notebookPen,
  plus,
  printer,
  refreshCw,
  scrollText,
  search,
  shield,
  squarePen,
  trash,
  triangleAlert,
  user,
  users,
  wifi,
  wifiOff,
  x,
};

export type IconName = keyof typeof drawings;

/** The lines inside the svg element; size and name are the component's. */
export function drawing(name: IconName): string {
  return drawings[name].replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
}
