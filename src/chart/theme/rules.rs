//! How each class looks, through the colours of [`super::palette`].

/// The rules, one class a line. Sizes are in units of the view box.
pub(super) const RULES: &str = "\
.plot text{font-family:\"Noto Sans JP\",\"Noto Sans CJK JP\",\"BIZ UDGothic\",\"Hiragino Sans\",\"Hiragino Kaku Gothic ProN\",\"Yu Gothic UI\",Meiryo,sans-serif;font-size:14px;font-weight:400;font-variant-numeric:tabular-nums;fill:var(--ink);stroke:none}
.plot .m{text-anchor:middle}
.plot .e{text-anchor:end}
.plot .ax,.plot .note,.plot .part,.plot .rank{fill:var(--mute)}
.plot .val{font-size:16px;font-weight:700}
.plot .lab{font-weight:700}
.plot .val,.plot .num,.plot .lab,.plot .note{stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.plot .k1t{fill:var(--k1t)}
.plot .k2t{fill:var(--k2t)}
.plot .k3t{fill:var(--k3t)}
.plot path,.spark path{fill:none}
.plot .grid{stroke:var(--line);stroke-width:1px}
.plot .base,.spark .base{stroke:var(--rule);stroke-width:1.25px}
.plot .band{fill:var(--line);fill-opacity:.3}
.plot .bound{stroke:var(--mute);stroke-width:1px}
.plot .under{stroke:var(--paper);stroke-width:4px;stroke-dasharray:14 3;stroke-dashoffset:1px}
.plot .under.thin{stroke-width:3.5px;stroke-dasharray:none}
.plot .target{stroke:var(--ink);stroke-width:2px;stroke-dasharray:12 5}
.plot .lead{stroke:var(--mute);stroke-width:1px}
.plot .whisker{stroke:var(--mute);stroke-width:1.25px}
.plot .plan{stroke:var(--ink);stroke-width:3px}
.plot .split{stroke:var(--rule);stroke-width:1px;stroke-dasharray:2 4}
.plot .slash,.plot .cut{stroke:var(--ink);stroke-width:1.5px}
.plot .x,.spark .x{stroke:var(--ink);stroke-width:2px}
.plot .ref{fill:var(--paper);stroke:var(--ink);stroke-width:2px}
.plot .ln{stroke-width:2.5px;stroke-linejoin:round;stroke-linecap:round}
.plot .dot{stroke-dasharray:1 6}
.plot .mk{stroke:var(--paper);stroke-width:1px}
.plot .mk.bare{stroke:none}
.plot .o{fill:var(--paper);stroke-width:2px}
.plot .ln.c1,.plot .o.c1{stroke:var(--s1)}
.plot .ln.c2,.plot .o.c2{stroke:var(--s2)}
.plot .ln.c3,.plot .o.c3{stroke:var(--s3)}
.plot .ln.c4,.plot .o.c4{stroke:var(--s4)}
.plot .mk.c1{fill:var(--s1)}
.plot .mk.c2{fill:var(--s2)}
.plot .mk.c3{fill:var(--s3)}
.plot .mk.c4{fill:var(--s4)}
.plot .mk.o.o{fill:var(--paper)}
.plot .past,.spark .past{fill:var(--past)}
.plot .latest,.spark .latest{fill:var(--latest)}
.plot .open{fill:var(--paper);stroke:var(--past);stroke-width:2px;stroke-dasharray:1 3}
.plot .k1o{stroke:var(--k1)}
.plot .k2o{stroke:var(--k2)}
.plot .k3o{stroke:var(--k3)}
.plot .k1{fill:var(--k1)}
.plot .k2{fill:var(--k2)}
.plot .k3{fill:var(--k3)}
.plot .hatch{stroke-width:1.25px}
.plot .hpast{stroke:var(--past)}
.plot .hk1{stroke:var(--k1)}
.plot .hk2{stroke:var(--k2)}
.plot .hk3{stroke:var(--k3)}
.plot .hs1{stroke:var(--s1)}
.plot .hs2{stroke:var(--s2)}
.plot .hs3{stroke:var(--s3)}
.plot .hs4{stroke:var(--s4)}
.plot .ha1{stroke:var(--a1)}
.plot .ha2{stroke:var(--a2)}
.plot .ha3{stroke:var(--a3)}
.plot .ha4{stroke:var(--a4)}
.plot .ha5{stroke:var(--a5)}
.plot .ha6{stroke:var(--a6)}
.plot .hatch.ha1,.plot .hatch.ha2,.plot .hatch.ha3,.plot .hatch.ha4,.plot .hatch.ha5,.plot .hatch.ha6{stroke:var(--rule)}
.plot pattern path{stroke-width:2px}
.plot pattern .ha5,.plot pattern .ha6{stroke-width:3.5px}
.spark .sp,.spark .sp-dot{stroke:var(--latest);stroke-width:2px;stroke-linejoin:round;stroke-linecap:round}
.spark .sp-dot{stroke-dasharray:1 4}
.spark .sp-mk{fill:var(--latest)}
.spark .sp-open{fill:none;stroke:var(--mute);stroke-width:1.25px;stroke-dasharray:2 2}
.spark circle.sp-open{fill:var(--paper);stroke-dasharray:none;stroke-width:1.5px}
.plot .q1,.spark .q1{fill:var(--q1)}
.spark .q1{stroke:var(--rule);stroke-width:.75px}
.plot .q1t{fill:var(--q1t)}
.plot .q2,.spark .q2{fill:var(--q2)}
.plot .q2t{fill:var(--q2t)}
.plot .q3,.spark .q3{fill:var(--q3)}
.plot .q3t{fill:var(--q3t)}
.plot .q4,.spark .q4{fill:var(--q4)}
.plot .q4t{fill:var(--q4t)}
.plot .q5,.spark .q5{fill:var(--q5)}
.plot .q5t{fill:var(--q5t)}
.plot .a1{fill:var(--a1)}
.plot .a1,.plot .a2,.plot .a3,.plot .a4{stroke:var(--ae);stroke-width:1px}
.plot .a5,.plot .a6{stroke:var(--rule);stroke-width:1px}
.plot .a1t{fill:var(--a1t)}
.plot .a2{fill:var(--a2)}
.plot .a2t{fill:var(--a2t)}
.plot .a3{fill:var(--a3)}
.plot .a3t{fill:var(--a3t)}
.plot .a4{fill:var(--a4)}
.plot .a4t{fill:var(--a4t)}
.plot .a5{fill:var(--a5)}
.plot .a5t{fill:var(--a5t)}
.plot .a6{fill:var(--a6)}
.plot .a6t{fill:var(--a6t)}
.plot .q1,.plot .q2,.plot .q3,.plot .q4,.plot .q5{stroke:var(--rule);stroke-width:1px}
.plot .prov{fill:none;stroke:var(--ink);stroke-width:2px;stroke-dasharray:2 3}
.plot .cell{fill:none;stroke:var(--rule);stroke-width:1px}
.plot .none{fill:var(--paper);stroke:var(--rule);stroke-width:1px;stroke-dasharray:2 3}
.plot .mean{stroke:var(--ink);stroke-width:2px}
.plot .aim{stroke:var(--ink);stroke-width:4px}
.plot .stem{stroke:var(--past);stroke-width:3px}
.plot .pin{fill:var(--past)}
.plot .pin.strong{fill:var(--latest)}
.plot .ln.c0{stroke:var(--rule)}
.plot .mk.c0{fill:var(--rule)}
";
