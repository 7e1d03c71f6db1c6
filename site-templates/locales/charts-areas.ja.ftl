# 多くの系列の図：小さなグラフの並び、濃淡の表、タイル地図

panels-own = 目盛りはそれぞれ異なります
panels-own-caption = 値の大きさが大きく違うため、目盛りはグラフごとに異なります。
panels-same-caption = 目盛りはすべて同じです。
panels-break = { $year }：{ $label }
areas-key = 色の段階（{ $unit }、境目の値は上の段階）
areas-shades-caption = 色は値の大きさを5段階で表します。
areas-order-caption = 行は{ $year }の値が大きい順です。
areas-fewer = { "{}" }からを示しています（それより前は表にあります）
areas-incomplete-caption = 斜線は1年分に満たない{ year-word }です（色と順序に用いていません）。
areas-stock-caption = 斜線は、ほかの{ year-word }と時点が異なる値です（色と順序に用いていません）。
areas-withheld-caption = ×は公表していない値です。
areas-missing-caption = 点線の枠は値がないことを示します。
areas-provisional-caption = 太い点線の枠は速報値です。
areas-year-caption = { $year }の値です。
areas-title = { $year }は、最も大きいのが{ $most }の{ $high }、最も小さいのが{ $least }の{ $low }です
panels-target = { $year }の{ $target }
areas-sign-incomplete = 斜線＝1年分に満たない{ year-word }
areas-sign-stock = 斜線＝ほかと時点が異なる値
areas-sign-span = 斜線＝{ $spans }
areas-sign-between = 、
areas-sign-withheld = ×＝公表していない値
areas-sign-missing = 点線の枠＝値なし
areas-sign-provisional = 太い点線の枠＝速報値
gallery-small = 小さな図
gallery-small-about = 棒・線・濃淡です。文字がなく、読み上げもされないため、かならず数値に添えます。
