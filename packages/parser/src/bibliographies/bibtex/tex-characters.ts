/** Combining marks by the accents of TeX: `\'e`, `\v{c}`. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
]);

/** What commands stand for. */
export const symbols: ReadonlyMap<string, string> = new Map(
  `i ı j ȷ l ł L Ł o ø O Ø ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ
  textasciitilde ~ textasciicircum ^ textbackslash \\ textless < textgreater > textbar | textbraceleft { textbraceright }
  textunderscore _ textdollar $ lbrace { rbrace } backslash \\ slash / vert | mid | lt < gt > colon : sim ~ textendash – textemdash —
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” quotesinglbase ‚ quotedblbase „ textquotesingle ' textquotedbl "
  guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › textexclamdown ¡ textquestiondown ¿
  ldots … dots … textellipsis … cdots ⋯ textbullet • bullet • textperiodcentered · cdot · textdegree ° circ ∘ copyright © textcopyright ©
  textregistered ® texttrademark ™ S § P ¶ pounds £ textsterling £ euro € texteuro € yen ¥ dag † ddag ‡ textmu μ textohm Ω
  times × div ÷ pm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ cong ≅ propto ∝ ll ≪ gg ≫ infty ∞ partial ∂ nabla ∇
  sum ∑ prod ∏ int ∫ surd √ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ neg ¬ land ∧ lor ∨ oplus ⊕ otimes ⊗
  to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ uparrow ↑ downarrow ↓ mapsto ↦ star ⋆ ast ∗ ell ℓ hbar ℏ prime ′
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ
  sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  TeX TeX LaTeX LaTeX BibTeX BibTeX log log max max min min`
    .trim()
    .split(/\s+/u)
    .flatMap((name, index, all): [string, string][] =>
      index % 2 === 0 ? [[name, all[index + 1] ?? '']] : [],
    ),
);

/** Commands that say how their argument, or what follows, looks; the words are what counts. */
export const appearances: ReadonlySet<string> = new Set(
  `textit textbf textsl textsc texttt textsf textrm textup textmd textnormal emph underline uline mbox hbox text mathrm mathbf mathit mathcal
  mathbb mathsf mathtt mathscr mathfrak mathnormal ensuremath boldsymbol bm operatorname uppercase lowercase MakeUppercase MakeLowercase
  enquote url path nolinkurl em it bf sl sc tt rm sf itshape bfseries scshape ttfamily sffamily rmfamily upshape normalfont small large
  protect relax left right bigl bigr noopsort selectfont displaystyle textstyle newblock hspace`
    .trim()
    .split(/\s+/u),
);

/** Digits and signs that can stand high. */
export const high: ReadonlyMap<string, string> = pair('0123456789+-=()in', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ');

/** Digits and signs that can stand low. */
export const low: ReadonlyMap<string, string> = pair('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

function pair(plain: string, raised: string): ReadonlyMap<string, string> {
  const marks = [...raised];
  return new Map([...plain].map((character, index) => [character, marks[index] ?? character]));
}
