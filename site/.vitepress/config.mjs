import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'

// The pages are the documents of the repository, at the same paths, so that links between them work in both places.
// They are copied, because the tool looks for pages and libraries in one folder.
const root = fileURLToPath(new URL('../..', import.meta.url))
const copies = fileURLToPath(new URL('../target/pages', import.meta.url))
const home = 'docs/README.md'

// The address of the sources in a browser, to which a path is appended. Links to files that are no pages need it.
const sources = process.env.SITE_SOURCES ?? ''

const sections = [
  {
    text: 'Start',
    pages: {
      'README.md': 'First steps',
      'docs/configuration.md': 'Configuration',
      'docs/signing-in.md': 'Signing in',
      'docs/choosing-back-ends.md': 'Choosing back ends',
      'docs/testing.md': 'Testing',
    },
  },
  {
    text: 'Guides',
    pages: {
      'docs/events.md': 'Live events',
      'docs/connecting-accounts.md': 'Connecting accounts',
      'docs/errors.md': 'Errors',
      'docs/retries.md': 'Retries',
      'docs/diagnosis.md': 'Diagnosis',
      'docs/logging.md': 'Logging and interceptors',
      'docs/observability.md': 'Observability',
      'docs/limits.md': 'Limits',
    },
  },
  {
    text: 'Environments',
    pages: {
      'docs/spring-boot.md': 'Spring Boot',
      'docs/jakarta-ee.md': 'Jakarta EE',
      'docs/quarkus.md': 'Quarkus',
      'docs/micronaut.md': 'Micronaut',
      'docs/kotlin.md': 'Kotlin',
      'docs/enterprise.md': 'Enterprise environments',
      'docs/native-and-shrunk.md': 'Shrunk jars, native images, OSGi',
      'docs/startup.md': 'Start-up',
      'docs/performance.md': 'Performance',
    },
  },
  {
    text: 'Plug-ins',
    pages: {
      'docs/writing-a-transport.md': 'Writing a transport',
      'docs/writing-a-websocket-transport.md': 'Writing a WebSocket transport',
      'docs/writing-a-codec.md': 'Writing a codec',
    },
  },
  {
    text: 'The API of Beeper Desktop',
    pages: {
      'spec/README.md': 'Description',
      'spec/events.md': 'Events and sign-in',
    },
  },
  {
    text: 'Project',
    pages: {
      'CHANGELOG.md': 'Changes',
      'VERSIONING.md': 'Versions and compatibility',
      'SECURITY.md': 'Security',
      'CONTRIBUTING.md': 'Contributing',
      'docs/architecture.md': 'Architecture',
      'docs/building.md': 'Building',
      'docs/mutations.md': 'Mutations and coverage',
      'docs/releasing.md': 'Releasing',
      'generator/README.md': 'Generator',
      'examples/README.md': 'Examples',
      'benchmarks/README.md': 'Benchmarks',
      'tests/compatibility/typescript/README.md': 'TypeScript client',
    },
  },
]

const pages = [home, ...sections.flatMap(section => Object.keys(section.pages))]
for (const page of pages) {
  if (!existsSync(path.join(root, page))) throw new Error(`${page} is listed in site/.vitepress/config.mjs and does not exist`)
}
for (const link of readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/\]\(([^)#:]+\.md)/g)) {
  if (!pages.includes(link[1])) throw new Error(`${link[1]} is not listed in site/.vitepress/config.mjs`)
}

rmSync(copies, { recursive: true, force: true })
for (const page of pages) {
  const images = readFileSync(path.join(root, page), 'utf8').matchAll(/!\[[^\]]*\]\(([^):]+)\)/g)
  const files = [page, ...[...images].map(image => path.posix.join(path.posix.dirname(page), image[1]))]
  for (const file of files) cpSync(path.join(root, file), path.join(copies, file))
}

/** Returns the path of a document in the site, which differs for the home page. */
function pathOf(document) {
  return document === home ? 'index.md' : document
}

/** Points the links of a document to pages of the site, and those to other files to the sources, or nowhere. */
function resolveLinks(markdown) {
  markdown.core.ruler.push('resolve_links', state => {
    const document = path.relative(copies, state.env.realPath ?? state.env.path).replaceAll('\\', '/')
    for (const block of state.tokens) {
      if (!block.children) continue
      const removed = new Set()
      let target
      for (const token of block.children) {
        if (token.type === 'link_open') {
          target = resolve(document, token.attrGet('href'))
          if (target) token.attrSet('href', target)
        }
        if (token.type.startsWith('link_') && !target) removed.add(token)
      }
      block.children = block.children.filter(token => !removed.has(token))
    }
  })
}

/** Returns the address of a link in the site; undefined if the site does not have it. */
function resolve(document, href) {
  if (/^(#|[a-z]+:)/.test(href)) return href
  const [, file, anchor] = /^([^#]*)(.*)$/.exec(href)
  const target = path.posix.join(path.posix.dirname(document), file).replace(/\/$/, '')
  if (!existsSync(path.join(root, target))) throw new Error(`${document} links to ${href}, which does not exist`)
  if (pages.includes(target)) {
    const relative = path.posix.relative(path.posix.dirname(pathOf(document)), pathOf(target))
    return (relative.startsWith('.') ? relative : './' + relative) + anchor
  }
  return sources ? sources + target + anchor : undefined
}

/** Returns the anchor of a heading as Git hosts derive it. */
function slugify(heading) {
  return heading.trim().toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')
}

/** Leaves diagrams to the browser, which draws them, as the pages of Git hosts do. */
function drawDiagrams(markdown) {
  const fence = markdown.renderer.rules.fence
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const { info, content } = tokens[index]
    return info.trim() === 'mermaid'
      ? `<Diagram source="${encodeURIComponent(content)}"/>`
      : fence(tokens, index, options, env, self)
  }
}

/** Lets code in a line break after dots, slashes and hyphens, as names of packages and paths are long. */
function breakCode(markdown) {
  const code = markdown.renderer.rules.code_inline
  markdown.renderer.rules.code_inline = (...context) =>
    code(...context).replace(/(?<=\w[./_-])(?=\w[^<>]*<\/code>)/g, '<wbr>')
}

export default defineConfig({
  title: 'Beeper Desktop SDK for Java',
  description: 'A Java client for the local HTTP and WebSocket API of Beeper Desktop',
  lang: 'en',
  srcDir: 'target/pages',
  outDir: 'target/site',
  cacheDir: 'target/cache',
  // Relative addresses: the site works below any path.
  base: './',
  rewrites: { [home]: 'index.md' },
  markdown: {
    anchor: { slugify },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark' },
    config(markdown) {
      resolveLinks(markdown)
      drawDiagrams(markdown)
      breakCode(markdown)
    },
  },
  transformPageData(page) {
    if (page.filePath === home) page.frontmatter.aside = false
  },
  themeConfig: {
    siteTitle: 'Beeper Desktop SDK',
    nav: [
      { text: 'Guides', link: '/README' },
      { text: 'Javadoc', link: '/api/index.html', target: '_self' },
      { text: 'Changes', link: '/CHANGELOG' },
    ],
    sidebar: sections.map(({ text, pages }) => ({
      text,
      items: Object.entries(pages).map(([page, text]) => ({ text, link: '/' + page.replace(/\.md$/, '') })),
    })),
    outline: [2, 3],
    search: { provider: 'local' },
  },
})
