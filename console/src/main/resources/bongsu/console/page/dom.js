// Elements by hand, without markup in strings: text is always a text node.

/** An element with properties (class, dataset, on…, else attributes; false and null leave one out) and children. */
export function element(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'dataset') Object.assign(node.dataset, value);
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An SVG element with attributes and children. */
export function drawing(name, attributes = {}, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children.flat());
  return node;
}

export const byId = (id) => document.getElementById(id);

/** Makes the children of a list those given, in order, moving and keeping what is there already. */
export function arrange(list, nodes) {
  const wanted = new Set(nodes);
  [...list.children].forEach((child) => { if (!wanted.has(child)) child.remove(); });
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
}
