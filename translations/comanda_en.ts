<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckReader</name>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comanda::terminal::ClosingTime</name>
    <message numerus="yes">
        <source>%n other devices are connected. Nobody can order or pay there until this computer hosts again; what they have sent by now is kept.</source>
        <translation>
            <numerusform>%n other device is connected. Nobody can order or pay there until this computer hosts again; what it has sent by now is kept.</numerusform>
            <numerusform>%n other devices are connected. Nobody can order or pay there until this computer hosts again; what they have sent by now is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comanda::ui_floor::ViewBuilder</name>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the pass</source>
        <translation>
            <numerusform>%n on the pass</numerusform>
            <numerusform>%n on the pass</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comanda::ui_login::PinDots</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comanda::ui_plan_editor::PlanEditor</name>
    <message numerus="yes">
        <source>%n seats</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comanda::ui_till::CheckSide</name>
    <message numerus="yes">
        <source>%n equal shares to pay</source>
        <translation>
            <numerusform>%n share to pay</numerusform>
            <numerusform>%n equal shares to pay</numerusform>
        </translation>
    </message>
</context>
</TS>
